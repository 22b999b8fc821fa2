package dev.flint.runtime.binding.differential.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Properties of types that are bound as one value, with what stands there before reading. */
public final class Kinds {

  private Kinds() {}

  public static final class Primitives {
    public boolean flag = true;
    public byte small = 1;
    public short shorter = 2;
    public int number = 3;
    public long longer = 4;
    public float single = 5;
    public double real = 6;
    public char letter = 'c';
  }

  public static final class Boxes {
    public Boolean flag = true;
    public Byte small = 1;
    public Short shorter = 2;
    public Integer number = 3;
    public Long longer = 4L;
    public Float single = 5f;
    public Double real = 6.0;
    public Character letter = 'c';
    public BigInteger big = BigInteger.TEN;
    public BigDecimal decimal = BigDecimal.TEN;
    public String text = "t";
  }

  public static final class Times {
    public Date date;
    public Calendar calendar;
    public Instant instant;
    public LocalDate day;
    public Optional<String> optional = Optional.of("initial");
    public OptionalInt optionalInt = OptionalInt.empty();
    public Optional<List<Integer>> list;
  }

  public static final class Arrays {
    public byte[] bytes = {1, 2};
    public char[] chars = {'a', 'b'};
    public int[] ints = {1};
    public String[] texts = {"x"};
    public int[][] matrix = {{1}, {2, 3}};
    public Object[] objects = {1, "a", null};
  }

  public static final class Collections {
    public List<Integer> list = List.of(1);
    public Map<String, List<Integer>> map = Map.of("a", List.of(1));
    public Map<String, String> texts;
    public Object any = "initial";
  }
}
