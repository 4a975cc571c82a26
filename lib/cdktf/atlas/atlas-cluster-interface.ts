import { type IConstruct } from 'constructs';
import { type StatedClusterModel } from '../mongodb-backup-model';
import { type IAtlasProject } from './atlas-project';
import { type LiveCluster } from './live-cluster';

/** A cluster of MongoDB Atlas. */
export interface IAtlasCluster extends IConstruct {
  /** The project it belongs to. */
  readonly project: IAtlasProject;
  /** Its name, or a token. */
  readonly clusterName: string;
  /** What the app states about it. @internal */
  readonly _stated: StatedClusterModel;
  /** The cluster as Terraform finds it when it plans, for resources of a scope. @internal */
  _liveIn(scope: IConstruct): LiveCluster;
}
