import { type TerraformProvider } from 'cdktf';

/** The provider of an app that has several. */
export interface ProviderChoice {
  /**
   * The azurerm provider that makes the resources, in an app with several. A `guardScope` in another stack needs one of
   * the same alias there.
   * @default - the one without an alias
   */
  readonly provider?: TerraformProvider;
}

/** The choice as a resource takes it. */
export const providerOf = ({ provider }: ProviderChoice): ProviderChoice =>
  provider === undefined ? {} : { provider };
