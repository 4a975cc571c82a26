import { type World } from './invoke';
import { PROJECT } from './resources';

const CLIENT_ID = 'mdb_sa_id_1';

/** A new secret is stored, and the old one ends. */
export function rotateSecret(world: World): void {
  const clientSecret = `mdb_sa_sk_${world.secrets.size}_very-secret-text`;
  world.secrets.add(clientSecret);
  const { credentials, tokens } = world.atlas.state;
  credentials.splice(0);
  tokens.clear();
  world.atlas.addServiceAccount({
    clientId: CLIENT_ID,
    clientSecret,
    roles: { [PROJECT]: ['GROUP_OWNER'] },
  });
  world.secret = JSON.stringify({ clientId: CLIENT_ID, clientSecret });
}
