import { alternativeNames, basicConstraints, keyUsage, tlsUsage } from './extensions';
import { newKeys, signCertificate, type Certificate } from './sign-certificate';

/** Longer than any apply lasts: Atlas ends a restore within a day or so. */
const LIFETIME_DAYS = 30;
const HOST = 'localhost';

/** A new certificate for `localhost`, which is the name Terraform asks a plugin for. */
export function selfSignedCertificate(nowMillis: number): Certificate {
  const keys = newKeys();
  const isAuthority = true;
  return signCertificate({
    subject: HOST,
    keys,
    issuer: HOST,
    issuerKeys: keys,
    nowMillis,
    lifetimeDays: LIFETIME_DAYS,
    extensions: [
      alternativeNames([HOST]),
      basicConstraints(isAuthority),
      keyUsage(isAuthority),
      tlsUsage(),
    ],
  });
}
