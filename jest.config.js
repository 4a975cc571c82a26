const transform = {
  '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json' }],
};
/** `npm run test:cdktn` names the folder of CDK Terrain here, to be loaded wherever anything asks for cdktf. */
const flavour = process.env['CDKTF_FLAVOUR'];
const shared = {
  transform,
  testEnvironment: 'node',
  clearMocks: true,
  moduleNameMapper: {
    ...(flavour && {
      '^cdktf$': flavour,
      '^cdktf/(.*)$': `${flavour}/$1`,
      '^constructs$': '<rootDir>/node_modules/constructs',
    }),
    '^mongodb-backup-constructs$': '<rootDir>/lib/index.ts',
    '^mongodb-backup-constructs/(aws-cdk|cdktf|simulator)$': '<rootDir>/lib/$1/index.ts',
  },
  setupFiles: ['<rootDir>/test/setup.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  randomize: true,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/e2e/',
        '<rootDir>/test/contract/',
        '<rootDir>/test/terraform/',
        '<rootDir>/test/terraform-provider-e2e/',
      ],
      globalSetup: '<rootDir>/test/global-setup.js',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'terraform',
      testMatch: [
        '<rootDir>/test/terraform/**/*.test.ts',
        '<rootDir>/test/terraform-provider-e2e/**/*.test.ts',
      ],
      globalSetup: '<rootDir>/test/terraform-provider-e2e/global-setup.js',
    },
    { ...shared, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
  ],
};
