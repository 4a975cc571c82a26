/** The little of an AWS SDK client this package uses; the Lambda runtime provides the SDK itself. */
interface SdkClient {
  send(command: object): Promise<unknown>;
}

type SdkModule = Readonly<Record<string, new (input: object) => object>>;

/** Sends one command of an AWS SDK package, loaded when first needed. */
export async function callAws<Output>(
  service: { readonly module: string; readonly client: string; readonly region?: string },
  command: string,
  input: object,
): Promise<Output> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the SDK is outside the bundle and outside our dependencies
  const sdk = require(service.module) as SdkModule;
  const Client = sdk[service.client];
  const Command = sdk[command];
  if (Client === undefined || Command === undefined) {
    throw new Error(`${service.module} has no ${service.client} or no ${command}`);
  }
  const options = service.region === undefined ? {} : { region: service.region };
  const client = new Client(options) as SdkClient;
  return (await client.send(new Command(input))) as Output;
}
