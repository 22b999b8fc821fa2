package functions;

import java.math.BigDecimal;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes and returns objects in which much can be wrong. */
public final class Basket {

  public Content echo(Content content) {
    return content;
  }

  /** Fails in a getter, some way down. */
  public Map<String, List<Bill>> bills() {
    return Map.of("bills", List.of(new Bill(1), new Bill(-1)));
  }

  /** Holds another, which holds another. */
  public Ring ring() {
    return new Ring();
  }

  /** Fails in a getter behind a name that is as long as the event says. */
  public Map<String, Object> longName(int length) {
    return new HashMap<>(Map.of("x".repeat(length), new Bill(-1)));
  }

  /** Fails in a getter with a message that is as long as the event says. */
  public Object longMessage(int length) {
    return new Bill(-length);
  }

  /** A bean of public fields. */
  public static final class Content {
    public List<Item> items;
    public Map<String, Item> itemsByName;
    public Map<Integer, Item> itemsByNumber;
    public Content inner;
    public Item item;
    public int[] numbers;
    public byte[] bytes;
    public boolean flag;
    public char letter;
    public UUID id;
    public URL address;
    public Currency currency;
    public Class<?> type;
    public Date date;
    public Instant instant;
    public LocalDate day;
    public Duration duration;
    public ZoneId zone;
    public Optional<Integer> optional;
  }

  /** An item. */
  public static final class Item {
    public String name;
    public double price;
    public BigDecimal tax;
  }

  /** Has a total only when it is positive. */
  public static final class Bill {

    private final int total;

    Bill(int total) {
      this.total = total;
    }

    public int getTotal() {
      if (total < 0) {
        throw new IllegalStateException("no total" + "!".repeat(-total));
      }
      return total;
    }
  }

  /** Never ends. */
  public static final class Ring {

    public Ring getNext() {
      return new Ring();
    }
  }
}
