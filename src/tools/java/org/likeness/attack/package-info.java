/** Attacks on a server of this program, run by {@code bin/attack}: limited in number and time, and on 127.0.0.1 only. */
@NullMarked
package org.likeness.attack;

import org.jspecify.annotations.NullMarked;
