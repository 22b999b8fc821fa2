package example;

/**
 * What a customer pays.
 *
 * @param order the order's number
 * @param cents how much, in cents
 * @param card what it is paid with
 */
public record Payment(String order, int cents, String card) {}
