// The app that cdktf.json runs: the examples of both services in one.
import { App } from 'cdktf';
import { OrdersBackups } from '../examples/cdktf-atlas/orders-backups';
import { LedgerDrill } from '../examples/cdktf-azure/ledger-drill';
import { Ledger } from '../examples/cdktf-azure/ledger';

const app = new App();
new OrdersBackups(app, 'orders-backups');
new Ledger(app, 'ledger');
new LedgerDrill(app, 'ledger-drill');
app.synth();
