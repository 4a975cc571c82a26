import { providerCalls } from '../../lib/terraform-provider/framework/provider-calls';
import { Session } from '../../lib/terraform-provider/framework/session';
import { StopSignal } from '../../lib/terraform-provider/framework/stop-signal';
import { pack } from '../../lib/terraform-provider/protocol/msgpack/pack';
import { type MsgpackValue } from '../../lib/terraform-provider/protocol/msgpack/msgpack-value';
import { unpack } from '../../lib/terraform-provider/protocol/msgpack/unpack';
import {
  CONFIGURE_PROVIDER_REQUEST,
  DIAGNOSTICS_RESPONSE,
  READ_DATA_SOURCE_REQUEST,
  READ_DATA_SOURCE_RESPONSE,
  VALIDATE_CONFIG_REQUEST,
} from '../../lib/terraform-provider/protocol/messages/configuration';
import {
  APPLY_RESOURCE_CHANGE_REQUEST,
  APPLY_RESOURCE_CHANGE_RESPONSE,
  IMPORT_RESOURCE_STATE_REQUEST,
  IMPORT_RESOURCE_STATE_RESPONSE,
  PLAN_RESOURCE_CHANGE_REQUEST,
  PLAN_RESOURCE_CHANGE_RESPONSE,
  UPGRADE_RESOURCE_STATE_REQUEST,
  UPGRADE_RESOURCE_STATE_RESPONSE,
} from '../../lib/terraform-provider/protocol/messages/resource';
import { decodeMessage } from '../../lib/terraform-provider/protocol/protobuf/decode-message';
import { encodeMessage } from '../../lib/terraform-provider/protocol/protobuf/encode-message';
import {
  type Decoded,
  type Encodable,
  type Fields,
} from '../../lib/terraform-provider/protocol/protobuf/fields';
import { createProvider } from '../../lib/terraform-provider/provider';

type Env = Readonly<Record<string, string>>;

/** Talks to the provider as Terraform does, without a process between. */
export class ProviderClient {
  public readonly session = new Session(new StopSignal(), () => undefined);
  private readonly calls;

  public constructor(env: Env = {}) {
    this.calls = providerCalls(createProvider('0.1.0', env), this.session);
  }

  /** Sends bytes to a call. */
  public async send(name: string, bytes: Buffer): Promise<Buffer> {
    const call = this.calls[`/tfplugin6.Provider/${name}`];
    if (call === undefined) throw new Error(`there is no call ${name}`);
    return await call(bytes);
  }

  public configure = (config: MsgpackValue) =>
    this.ask('ConfigureProvider', [CONFIGURE_PROVIDER_REQUEST, DIAGNOSTICS_RESPONSE], {
      config: wire(config),
    });

  public validate = (typeName: string, config: MsgpackValue) =>
    this.ask('ValidateResourceConfig', [VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE], {
      typeName,
      config: wire(config),
    });

  public validateData = (typeName: string, config: MsgpackValue) =>
    this.ask('ValidateDataResourceConfig', [VALIDATE_CONFIG_REQUEST, DIAGNOSTICS_RESPONSE], {
      typeName,
      config: wire(config),
    });

  public readData = (typeName: string, config: MsgpackValue) =>
    this.ask('ReadDataSource', [READ_DATA_SOURCE_REQUEST, READ_DATA_SOURCE_RESPONSE], {
      typeName,
      config: wire(config),
    });

  public upgrade = (typeName: string, version: number, json: string) =>
    this.ask(
      'UpgradeResourceState',
      [UPGRADE_RESOURCE_STATE_REQUEST, UPGRADE_RESOURCE_STATE_RESPONSE],
      { typeName, version, rawState: { json: Buffer.from(json) } },
    );

  public plan = (request: Encodable<typeof PLAN_RESOURCE_CHANGE_REQUEST>) =>
    this.ask(
      'PlanResourceChange',
      [PLAN_RESOURCE_CHANGE_REQUEST, PLAN_RESOURCE_CHANGE_RESPONSE],
      request,
    );

  public apply = (request: Encodable<typeof APPLY_RESOURCE_CHANGE_REQUEST>) =>
    this.ask(
      'ApplyResourceChange',
      [APPLY_RESOURCE_CHANGE_REQUEST, APPLY_RESOURCE_CHANGE_RESPONSE],
      request,
    );

  public import = (typeName: string, id: string) =>
    this.ask(
      'ImportResourceState',
      [IMPORT_RESOURCE_STATE_REQUEST, IMPORT_RESOURCE_STATE_RESPONSE],
      { typeName, id },
    );

  private async ask<Request extends Fields, Response extends Fields>(
    name: string,
    [request, response]: readonly [Request, Response],
    question: Encodable<Request>,
  ): Promise<Decoded<Response>> {
    return decodeMessage(response, await this.send(name, encodeMessage(request, question)));
  }
}

/** A value as Terraform sends it. */
export const wire = (value: MsgpackValue): { readonly msgpack: Buffer; readonly json: Buffer } => ({
  msgpack: pack(value),
  json: Buffer.alloc(0),
});

/** A value as Terraform reads it. */
export const valueOf = (held: { readonly msgpack: Uint8Array } | undefined): unknown =>
  held === undefined ? undefined : unpack(held.msgpack);

interface Told {
  readonly diagnostics: readonly {
    readonly severity: number;
    readonly summary: string;
    readonly detail: string;
    readonly attribute:
      { readonly steps: readonly { readonly attributeName: string }[] } | undefined;
  }[];
}

/** Complaints in one line each: `error key: fact; remedy`. */
export const tell = ({ diagnostics }: Told): readonly string[] =>
  diagnostics.map(({ severity, summary, detail, attribute }) => {
    const kind = severity === 1 ? 'error' : 'warning';
    const place = attribute?.steps.map(({ attributeName }) => attributeName).join('.');
    const message = detail === '' ? summary : `${summary}; ${detail}`;
    return `${kind}${place === undefined ? '' : ` ${place}`}: ${message}`;
  });
