// L: no library at all.
import { start } from "./plain.js";

start(null);
