import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const clock = {
  message: 'time enters as an argument; only entry files read the clock',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'cdk.out',
      'coverage',
      'temp',
      '**/*.mjs',
      '**/*.js',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 4 }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          ...clock,
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", ...clock },
        {
          selector: 'ExportAllDeclaration',
          message: 'list what is exported, so that the API report shows it',
        },
        { selector: 'ExportDefaultDeclaration', message: 'exports have names' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@cdktf/provider-[a-z]+$',
              message: 'loading all of a provider costs seconds; import from its lib/<resource>',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['lib/core/**/*.ts', 'lib/aws-cdk/**/*.ts', 'lib/cdktf/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'],
          checkConstructors: false,
        },
      ],
    },
  },
  {
    files: ['lib/aws-cdk/**/*.ts', 'lib/cdktf/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/no-restricted-syntax': [
        'error',
        {
          contexts: [
            {
              context: 'TSPropertySignature[optional=true]',
              comment: 'JsdocBlock:not(:has(JsdocTag[tag=default]))',
              message: 'every optional prop says its @default',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      '**/clock.ts',
      'lib/handlers/index.ts',
      'lib/cli/**',
      'bin/**',
      'examples/**',
      'test/**',
      'bench/**',
    ],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
