package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Gives back a property of any kind. Only what the event sets isn't null. */
public final class Kinds implements RequestHandler<Kinds.Bean, Kinds.Bean> {

  @Override
  public Bean handleRequest(Bean bean, Context context) {
    return bean;
  }

  /** Constants, one of which prints otherwise than it is named. */
  public enum Colour {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "leaf";
      }
    }
  }

  /** A bean in a bean. */
  public static final class Nested {
    public String name;
    public Nested inner;
  }

  /** A property of each kind. */
  public static final class Bean {
    public Integer integer;
    public Long longer;
    public Short shorter;
    public Byte tiny;
    public Double real;
    public Float single;
    public Boolean flag;
    public Character letter;
    public String text;
    public BigDecimal decimal;
    public BigInteger whole;
    public Number number;
    public Object any;
    public Date date;
    public java.sql.Timestamp timestamp;
    public Calendar calendar;
    public Instant instant;
    public LocalDate localDate;
    public LocalDateTime localDateTime;
    public OffsetDateTime offsetDateTime;
    public ZonedDateTime zonedDateTime;
    public Duration duration;
    public Optional<String> optional;
    public OptionalInt optionalInt;
    public UUID uuid;
    public URI uri;
    public URL url;
    public File file;
    public Locale locale;
    public Currency currency;
    public TimeZone zone;
    public Charset charset;
    public Pattern pattern;
    public InetAddress address;
    public Class<?> type;
    public StringBuilder builder;
    public CharSequence sequence;
    public AtomicInteger atomic;
    public ByteBuffer buffer;
    public byte[] bytes;
    public char[] chars;
    public int[] ints;
    public String[] texts;
    public List<String> list;
    public Set<Integer> set;
    public Collection<Nested> beans;
    public Iterable<String> iterable;
    public Map<String, Integer> map;
    public Map<Integer, String> mapByNumber;
    public Map<Colour, List<Nested>> mapByColour;
    public Map<Date, String> mapByDate;
    public Colour colour;
    public Nested nested;
    public Throwable thrown;
  }
}
