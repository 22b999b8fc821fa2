package oracle.handlers;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives back what it is given, of one type a method. */
public final class Scalars {

  public static int integer(int value) {
    return value;
  }

  public static Long longer(Long value) {
    return value;
  }

  public static double real(double value) {
    return value;
  }

  public static float single(float value) {
    return value;
  }

  public static boolean flag(boolean value) {
    return value;
  }

  public static char letter(char value) {
    return value;
  }

  public static Object any(Object value) {
    return value;
  }

  public static Map<String, Object> map(Map<String, Object> value) {
    return value;
  }

  public static List<Kinds.Nested> beans(List<Kinds.Nested> value) {
    return value;
  }

  public static Map<String, Kinds.Nested> beansByName(Map<String, Kinds.Nested> value) {
    return value;
  }

  public static String[] texts(String[] value) {
    return value;
  }

  public static byte[] bytes(byte[] value) {
    return value;
  }

  public static Kinds.Colour colour(Kinds.Colour value) {
    return value;
  }

  public static Date date(Date value) {
    return value;
  }

  public static Void nothing(Void value) {
    return value;
  }

  public static CharSequence sequence(CharSequence value) {
    return value;
  }

  public static Set<? extends Number> numbers(Collection<? extends Number> value) {
    return Set.copyOf(value);
  }

  private Scalars() {}
}
