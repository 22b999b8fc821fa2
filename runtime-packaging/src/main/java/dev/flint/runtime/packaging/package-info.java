/**
 * Packages a function with its own JRE and runs it locally. What all commands share is here; the
 * commands are one package down, in the order in which they build on each other: {@code jdk} (the
 * JDK that is linked from), {@code image} (its modules and the JRE), {@code cache} (the training
 * run and its proof), {@code function} (the folder and the zip, from {@code options} to {@code
 * report}), {@code invoke} (a local run) and {@code command} (all of it from a shell). {@code
 * command} is the way to them from a shell.
 */
package dev.flint.runtime.packaging;
