/**
 * Our JSON binding beside the managed runtime's own, over the same objects and documents.
 *
 * <p>{@code ManagedBinding} is the oracle, {@code FlintBinding} is ours, and {@code Comparison}
 * runs both. The event suites ({@code Event...Test}) fill every type of aws-lambda-java-events with
 * random values; the object suite ({@code ObjectBindingTest}) is a table of types and documents.
 * Where ours is better on purpose, {@code docs/compatibility.md} has a row, without which a suite
 * fails.
 *
 * <p>The seed of the random values is printed with a failure; {@code -Dflint.test.seed} sets it.
 */
package dev.flint.runtime.binding.differential;
