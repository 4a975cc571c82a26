import {
  Stage,
  Validations,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  type PolicyViolation,
} from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

import { isBlocking, isShown, type Finding } from '../core/finding';
import { mergeModels } from '../core/model/merge-models';
import { type ProtectionModel } from '../core/model/protection-model';
import { orBlameUs } from '../core/our-bug';
import { loadCheck, loadRules } from '../core/load-checks';
import { PLUGIN_NAME } from './acknowledgement';
import { MongoDbBackupModel } from './mongodb-backup-model';

const REGISTERED = Symbol.for('mongodb-backup-constructs.ProtectionChecks');

/** Holds everything an app protects against every rule when it is synthesized. */
export class ProtectionChecks implements IPolicyValidationPlugin {
  /** The findings below a construct; use it where a Stage is synthesized alone, since CDK then runs no plugin. */
  public static validateScope(scope: IConstruct): Finding[] {
    return findingsOf(MongoDbBackupModel.allIn(scope).map((model) => model.toModel()));
  }

  /** Registers the checks at the root of an app, once. @internal */
  public static _ensure(scope: IConstruct): void {
    const { root } = scope.node;
    if (!Stage.isStage(root) || REGISTERED in root) return;
    Object.defineProperty(root, REGISTERED, { value: true });
    Validations.of(root).addPlugins(new ProtectionChecks());
  }

  /** The name findings are reported and acknowledged under. */
  public readonly name = PLUGIN_NAME;
  /** Ids of every rule. */
  public readonly ruleIds = loadRules().map(({ id }) => id);

  private constructor() {
    // one for an app, made by _ensure()
  }

  /** Called by CDK once the templates are written. */
  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const models = MongoDbBackupModel.allIn(context.appConstruct);
    const findings = orBlameUs(() => findingsOf(models.map((model) => model.asWritten()))).filter(
      isShown,
    );
    return { success: !findings.some(isBlocking), violations: findings.map(toViolation) };
  }
}

const findingsOf = (models: readonly ProtectionModel[]): Finding[] =>
  loadCheck()(mergeModels(models));

function toViolation(finding: Finding): PolicyViolation {
  const { rule, severity, subject, message, fix, source, path, location } = finding;
  const place = location === undefined ? '' : ` (${location})`;
  return {
    ruleName: rule,
    description: `${subject}: ${message}${place}; see ${source}`,
    fix,
    severity,
    ruleMetadata: {
      source,
      ...(severity === 'fatal' && { acknowledgement: 'cannot be acknowledged' }),
      ...(location !== undefined && { location }),
    },
    violatingResources: [{ constructPath: path, locations: [] }],
  };
}
