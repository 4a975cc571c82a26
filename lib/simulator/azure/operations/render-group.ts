import { type SimulatedGroup } from '../state';

/** A resource group as Azure Resource Manager answers it. */
export const renderGroup = ({ id, name, location, tags }: SimulatedGroup): object => ({
  id,
  name,
  type: 'Microsoft.Resources/resourceGroups',
  location,
  tags,
  properties: { provisioningState: 'Succeeded' },
});
