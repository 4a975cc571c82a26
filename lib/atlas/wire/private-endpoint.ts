/** A private way from Atlas to object storage, used by exports. */
export interface WirePrivateEndpoint {
  readonly id: string;
  readonly cloudProvider: 'AWS';
  readonly regionName: string;
  readonly vpcRegionName?: string;
  readonly status:
    'INITIATING' | 'PENDING_ACCEPTANCE' | 'ACTIVE' | 'FAILED' | 'PENDING_RECREATION' | 'DELETING';
  readonly errorMessage?: string;
  readonly privateEndpointConnectionName?: string;
}
