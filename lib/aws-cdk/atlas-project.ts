import { Construct, type IConstruct } from 'constructs';
import { requireObjectId } from '../core/values/names';
import { type AtlasConnection } from './atlas-connection';

/** A project of MongoDB Atlas. */
export interface IAtlasProject extends IConstruct {
  /** Id of the project, 24 hexadecimal digits, or a token. */
  readonly projectId: string;
  /** How to talk to Atlas about it. */
  readonly connection: AtlasConnection;
  /**
   * Name as people say it.
   * @default - the project has no name in messages
   */
  readonly projectName?: string;
}

/** What is known of a project. */
export interface AtlasProjectAttributes {
  /** Id of the project: 24 hexadecimal digits, or a token. */
  readonly projectId: string;
  /** How to talk to Atlas about it; its credential needs Project Backup Manager or Project Owner in the project. */
  readonly connection: AtlasConnection;
  /**
   * Name as people say it, for messages.
   * @default - the project has no name in messages
   */
  readonly name?: string;
}

/** A project of MongoDB Atlas that exists already; constructs find connection and project through it. */
export class AtlasProject {
  /** Names an existing project; creates no resource. @throws {ProtectionError} object-id-malformed */
  public static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: AtlasProjectAttributes,
  ): IAtlasProject {
    return new ImportedProject(scope, id, attributes);
  }

  private constructor() {
    // only the factory makes projects
  }
}

class ImportedProject extends Construct implements IAtlasProject {
  public readonly projectId: string;
  public readonly connection: AtlasConnection;
  public readonly projectName?: string;

  public constructor(scope: Construct, id: string, attributes: AtlasProjectAttributes) {
    super(scope, id);
    requireObjectId('projectId', attributes.projectId);
    this.projectId = attributes.projectId;
    this.connection = attributes.connection;
    if (attributes.name !== undefined) this.projectName = attributes.name;
  }
}
