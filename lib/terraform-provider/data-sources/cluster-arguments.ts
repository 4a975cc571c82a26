import { type ClusterTarget } from '../../atlas/operations/cluster-target';
import { ProtectionError } from '../../core/errors';
import { requireClusterName, requireObjectId } from '../../core/values/names';
import { type Diagnostic, problem } from '../framework/diagnostic';

/** The two arguments that name a cluster. */
export const CLUSTER_ARGUMENTS = {
  project_id: {
    type: 'string',
    mode: 'required',
    description: 'id of the Atlas project, 24 hexadecimal digits',
  },
  cluster_name: {
    type: 'string',
    mode: 'required',
    description: 'name of the cluster',
  },
} as const;

/** The cluster two known arguments name. */
export const targetOf = (values: {
  readonly project_id: string | null;
  readonly cluster_name: string | null;
}): ClusterTarget => ({
  projectId: values.project_id ?? '',
  clusterName: values.cluster_name ?? '',
});

/** What is wrong with arguments that should be ids of Atlas. */
export const judgeObjectIds = (values: Readonly<Record<string, unknown>>): readonly Diagnostic[] =>
  judgeTexts(values, requireObjectId);

/** What is wrong with arguments that should be names of clusters. */
export const judgeClusterNames = (
  values: Readonly<Record<string, unknown>>,
): readonly Diagnostic[] => judgeTexts(values, requireClusterName);

function judgeTexts(
  values: Readonly<Record<string, unknown>>,
  require: (name: string, value: string) => void,
): readonly Diagnostic[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [];
    try {
      require(name, value);
      return [];
    } catch (error) {
      if (!ProtectionError.isProtectionError(error)) throw error;
      return [problem(error.message, name)];
    }
  });
}
