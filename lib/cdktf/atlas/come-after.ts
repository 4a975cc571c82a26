import { Aspects, TerraformResource, TerraformStack, type IAspect } from 'cdktf';
import { type IConstruct } from 'constructs';
import { type MongodbBackupResource } from '../l1/mongodb-backup-resource';
import { resolveText } from '../render-model';

type Awaited = MongodbBackupResource<'mongodbbackup_snapshot'>;

/** Lets everything below a construct wait for a resource: by `depends_on`, or stack after stack. */
export function comeAfter(construct: IConstruct, awaited: Awaited): void {
  const stack = TerraformStack.of(awaited);
  const other = TerraformStack.of(construct);
  if (other === stack) Aspects.of(construct).add(new DependsOn(awaited));
  else other.addDependency(stack);
}

/** Paths of the resources of a stack that name a resource in `depends_on`; asked once the app is complete. */
export function waitingFor(awaited: Awaited): readonly string[] {
  return TerraformStack.of(awaited)
    .node.findAll()
    .filter((node) => TerraformResource.isTerraformResource(node))
    .filter(({ dependsOn = [] }) => dependsOn.some((entry) => isAbout(awaited, entry)))
    .map(({ node }) => node.path);
}

/** CDKTF keeps what users list as a placeholder of the address. */
const isAbout = (awaited: Awaited, entry: string): boolean =>
  entry === awaited.address || resolveText(awaited, entry) === awaited.address;

/** Reaches what is added to a construct later, too. */
class DependsOn implements IAspect {
  public constructor(private readonly awaited: Awaited) {}

  public visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node) || node === this.awaited) return;
    const { dependsOn = [] } = node;
    const { address } = this.awaited;
    if (!dependsOn.includes(address)) node.dependsOn = [...dependsOn, address];
  }
}
