import { App } from 'cdktf';
import { OrdersBackups } from './orders-backups';
import { OrdersChange, OrdersRestore } from './orders-restore';

const app = new App();
new OrdersBackups(app, 'orders-backups');
const { snapshot } = new OrdersChange(app, 'orders-change');
new OrdersRestore(app, 'orders-restore', snapshot);
app.synth();
