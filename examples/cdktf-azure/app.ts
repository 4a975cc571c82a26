import { App } from 'cdktf';
import { LedgerDrill } from './ledger-drill';
import { Ledger } from './ledger';

const app = new App();
new Ledger(app, 'ledger');
new LedgerDrill(app, 'ledger-drill');
app.synth();
