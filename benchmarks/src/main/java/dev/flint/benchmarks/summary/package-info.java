/** The chart that says in a glance what the pages say in full, drawn from these. */
package dev.flint.benchmarks.summary;
