package dev.flint.benchmarks.measure;

/**
 * The middle of several values.
 *
 * @param lower a quarter of them are not larger
 * @param median half of them are not larger
 * @param upper three quarters of them are not larger
 */
public record Spread(double lower, double median, double upper) {}
