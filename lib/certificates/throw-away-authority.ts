import {
  alternativeNames,
  authorityKeyId,
  basicConstraints,
  keyUsage,
  subjectKeyId,
  tlsUsage,
} from './extensions';
import { newKeys, signCertificate, type Certificate } from './sign-certificate';

const LIFETIME_DAYS = 30;

/** Somebody to trust for as long as a process runs: its key is never written anywhere. */
export interface ThrowAwayAuthority {
  /** What clients are told to trust, PEM. */
  readonly certificatePem: string;
  /** A certificate for hosts: names and IPv4 addresses. */
  issue(hosts: readonly [string, ...string[]]): Certificate;
}

/** A new authority under a name of its own. */
export function throwAwayAuthority(name: string, nowMillis: number): ThrowAwayAuthority {
  const issuerKeys = newKeys();
  const common = { issuer: name, issuerKeys, nowMillis, lifetimeDays: LIFETIME_DAYS };
  const { certificatePem } = signCertificate({
    ...common,
    subject: name,
    keys: issuerKeys,
    extensions: [
      basicConstraints(true),
      keyUsage(true),
      subjectKeyId(issuerKeys.publicKey),
      authorityKeyId(issuerKeys.publicKey),
    ],
  });
  return {
    certificatePem,
    issue: (hosts) => {
      const keys = newKeys();
      const extensions = [
        alternativeNames(hosts),
        basicConstraints(false),
        keyUsage(false),
        tlsUsage(),
        subjectKeyId(keys.publicKey),
        authorityKeyId(issuerKeys.publicKey),
      ];
      return signCertificate({ ...common, subject: hosts[0], keys, extensions });
    },
  };
}
