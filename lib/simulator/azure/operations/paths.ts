/** Where things are in Azure Resource Manager. */
export const SUBSCRIPTION = '/subscriptions/{subscriptionId}';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/{resourceGroupName}`;
export const CLUSTERS = `${GROUP}/providers/Microsoft.DocumentDB/mongoClusters`;
export const CLUSTER = `${CLUSTERS}/{mongoClusterName}`;
export const RULE = `${CLUSTER}/firewallRules/{firewallRuleName}`;
export const USER = `${CLUSTER}/users/{userName}`;
export const LOCATION = `${SUBSCRIPTION}/providers/Microsoft.DocumentDB/locations/{location}`;
