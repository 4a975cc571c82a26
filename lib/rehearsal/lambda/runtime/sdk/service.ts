/** How a command of a service travels: one call, told by its name and input. */
export type Protocol = (command: string, input: object, region: string) => Promise<object>;

interface ClientOptions {
  readonly region?: string | (() => Promise<string>);
}

/** Builds the module of a client: `<Name>Client`, `<Name>` with a method for each command, `<Command>Command`. */
export function service(
  name: string,
  commands: readonly string[],
  protocol: Protocol,
): Readonly<Record<string, unknown>> {
  class Client {
    public constructor(private readonly options: ClientOptions = {}) {}
    public async send(command: { readonly name: string; readonly input: object }): Promise<object> {
      return protocol(command.name, command.input, await regionOf(this.options));
    }
    public destroy(): void {
      // Nothing is held open.
    }
  }
  class AllInOne extends Client {}
  const classes: Record<string, unknown> = { [`${name}Client`]: Client, [name]: AllInOne };
  for (const command of commands) {
    const Command = commandClass(command);
    classes[`${command}Command`] = Command;
    const method = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
    Object.defineProperty(AllInOne.prototype, method, {
      value(this: Client, input: object) {
        return this.send(new Command(input));
      },
    });
  }
  return classes;
}

const commandClass = (name: string): new (input?: object) => { name: string; input: object } =>
  class {
    public readonly name = name;
    public constructor(public readonly input: object = {}) {}
  };

async function regionOf({ region }: ClientOptions): Promise<string> {
  const own = typeof region === 'function' ? await region() : region;
  return own ?? process.env['AWS_REGION'] ?? 'us-east-1';
}
