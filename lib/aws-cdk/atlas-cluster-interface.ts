import { type IConstruct } from 'constructs';
import { type IAtlasProject } from './atlas-project';

/** A cluster of MongoDB Atlas. */
export interface IAtlasCluster extends IConstruct {
  /** The project it belongs to. */
  readonly project: IAtlasProject;
  /** Its name, or a token. */
  readonly clusterName: string;
}
