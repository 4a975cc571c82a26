import { App } from 'cdktf';
import { OrdersBackups } from './orders-backups';

const app = new App();
new OrdersBackups(app, 'orders-backups');
app.synth();
