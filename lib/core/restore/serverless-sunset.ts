import { SERVERLESS_BACKUPS_SUNSET, SERVERLESS_TURNED_SINCE } from '../values/serverless';

/** Why nothing of a Serverless instance is restored any more. */
export const SERVERLESS_ENDED = `Atlas ended the API of Serverless backups on ${SERVERLESS_BACKUPS_SUNSET}`;

/** What to do about an instance whose backups have no API any more. */
export const wayOnFromServerless = (name: string): string =>
  `look at the All Clusters page for what ${name} became (Free, Flex or dedicated, since ${SERVERLESS_TURNED_SINCE}), and use FlexRestore for a Flex cluster or Restore for M10 or larger`;
