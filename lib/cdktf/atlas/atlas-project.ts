import { Construct, type IConstruct } from 'constructs';
import { type ProjectModel } from '../../core/model/protection-model';
import { requireObjectId } from '../../core/values/names';
import { isKnownAtSynth, knownValue } from '../known-value';

/** A project of MongoDB Atlas. */
export interface IAtlasProject extends IConstruct {
  /** Id of the project, 24 hexadecimal digits, or a token. */
  readonly projectId: string;
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
  /**
   * Name as people say it, for messages.
   * @default - the project has no name in messages
   */
  readonly name?: string;
}

/** A project of MongoDB Atlas; the provider of the stack holds its credential. */
export class AtlasProject {
  /** Names a project; creates no resource. @throws {ProtectionError} object-id-malformed */
  public static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: AtlasProjectAttributes,
  ): IAtlasProject {
    return new NamedProject(scope, id, attributes);
  }

  private constructor() {
    // only the factory makes projects
  }
}

/** A project as the model holds it. */
export function projectModelOf({ node, projectId, projectName }: IAtlasProject): ProjectModel {
  return {
    path: node.path,
    id: knownValue(projectId),
    ...(projectName !== undefined && { name: projectName }),
  };
}

class NamedProject extends Construct implements IAtlasProject {
  public readonly projectId: string;
  public readonly projectName?: string;

  public constructor(scope: Construct, id: string, attributes: AtlasProjectAttributes) {
    super(scope, id);
    if (isKnownAtSynth(attributes.projectId)) requireObjectId('projectId', attributes.projectId);
    this.projectId = attributes.projectId;
    if (attributes.name !== undefined) this.projectName = attributes.name;
  }
}
