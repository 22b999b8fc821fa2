package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * S3's notification, whose classes have constructors and no setters. As on the managed runtime, a
 * text that is missing is read as an empty one, a number as zero, and an object as one of such.
 */
public final class S3Notification {

  private static final String ROOT = "S3EventNotification";

  /**
   * One class a line: its name, then its properties in the order of its constructor. What the
   * constructor has no place for comes last, and is written only.
   */
  private static final String TABLE =
      """
      S3EventNotification        Records
      S3EventNotificationRecord  awsRegion eventName eventSource eventTime eventVersion \
      requestParameters responseElements s3 userIdentity
      RequestParametersEntity    sourceIPAddress
      ResponseElementsEntity     x-amz-id-2 x-amz-request-id
      S3Entity                   configurationId bucket object s3SchemaVersion
      S3BucketEntity             name ownerIdentity arn
      S3ObjectEntity             key size eTag versionId sequencer urlDecodedKey
      UserIdentityEntity         principalId
      """;

  private static final Map<String, List<String>> NAMES = read();

  private S3Notification() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> names = new HashMap<>();
    for (String line : TABLE.split("\n")) {
      List<String> words = List.of(line.split(" +"));
      names.put(words.get(0), words.subList(1, words.size()));
    }
    return names;
  }

  /** Returns whether a class is the notification or inherits from it, as {@code S3Event} does. */
  static boolean isNotification(Class<?> type) {
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      if (ROOT.equals(EventClasses.shortName(each))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the names of a class's properties, those first that its constructor takes.
   *
   * @param type the notification or a part of it
   */
  public static List<String> names(Class<?> type) {
    String name = isNotification(type) ? ROOT : type.getSimpleName();
    return NAMES.getOrDefault(name, List.of());
  }

  /**
   * Returns the constructor that takes most; of two that differ in the size's type, the one for
   * large objects.
   *
   * @param type the notification or a part of it
   * @throws IOException when there is none that is known
   */
  public static Constructor<?> constructor(Class<?> type) throws IOException {
    Constructor<?> longest = null;
    for (Constructor<?> each : type.getConstructors()) {
      boolean isLonger = longest == null || each.getParameterCount() > longest.getParameterCount();
      if (isLonger && !List.of(each.getParameterTypes()).contains(Integer.class)) {
        longest = each;
      }
    }
    if (longest == null || longest.getParameterCount() > names(type).size()) {
      throw new IOException("Cannot create a " + type.getName() + ": no constructor is known");
    }
    return longest;
  }

  /**
   * Returns whether a text that is missing is read as an empty one, and not as null: of an empty
   * text the constructor can make no time.
   *
   * @param name the text's name
   */
  public static boolean isEmptyWhenMissing(String name) {
    return !name.equals("eventTime");
  }

  /**
   * Returns the getters of the properties that are written, in the order of {@link #names}: what is
   * written is in that of a hash map.
   *
   * @param type the notification or a part of it
   */
  public static Map<String, Method> getters(Class<?> type) {
    Map<String, Method> getters = new LinkedHashMap<>();
    for (String name : names(type)) {
      Method getter = getter(type, name);
      if (getter != null) {
        getters.put(name, getter);
      }
    }
    return getters;
  }

  private static @Nullable Method getter(Class<?> type, String name) {
    Method found = null;
    String getter = "get" + name.replace("-", "").toLowerCase(Locale.ROOT);
    for (Method method : type.getMethods()) {
      String candidate = method.getName().toLowerCase(Locale.ROOT);
      if (method.getParameterCount() == 0 && candidate.equals(getter + "aslong")) {
        return method;
      }
      found = method.getParameterCount() == 0 && candidate.equals(getter) ? method : found;
    }
    return found;
  }

  /** Reads a notification. */
  public static final class Deserializer extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    Deserializer(Class<?> type) {
      super(type);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
      JsonNode document = context.readTree(json);
      if (!document.isObject()) {
        return context.handleUnexpectedToken(handledType(), json);
      }
      return create(handledType(), document);
    }

    private static Object create(Class<?> type, JsonNode document) throws IOException {
      List<String> names = names(type);
      Constructor<?> constructor = constructor(type);
      Class<?>[] parameters = constructor.getParameterTypes();
      @Nullable Object[] arguments = new @Nullable Object[parameters.length];
      for (int i = 0; i < arguments.length; i++) {
        JsonNode member = document.path(names.get(i));
        arguments[i] =
            parameters[i] == List.class
                ? records(constructor, member)
                : value(parameters[i], names.get(i), member);
      }
      try {
        return constructor.newInstance(arguments);
      } catch (ReflectiveOperationException e) {
        throw Reflection.failure("create a " + type.getName(), e);
      }
    }

    private static List<Object> records(Constructor<?> constructor, JsonNode array)
        throws IOException {
      Type list = constructor.getGenericParameterTypes()[0];
      Class<?> type = (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
      List<Object> records = new ArrayList<>();
      if (array.isArray()) {
        for (JsonNode element : array) {
          if (!element.isObject()) {
            throw new IOException("Expected objects in Records, found " + element.getNodeType());
          }
          records.add(create(type, element));
        }
      }
      return records;
    }

    private static @Nullable Object value(Class<?> type, String name, JsonNode node)
        throws IOException {
      if (type == Long.class) {
        return node.isBoolean() ? 0 : node.asLong();
      }
      if (type != String.class) {
        return create(type, node);
      }
      if (node.isMissingNode() || node.isNull()) {
        return isEmptyWhenMissing(name) ? "" : null;
      }
      return node.isValueNode() ? node.asText() : node.toString();
    }
  }

  /** Writes a notification. */
  public static final class Serializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    Serializer() {
      super(Object.class);
    }

    @Override
    public void serialize(Object notification, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(members(notification), json);
    }

    /** In the order of a hash map, which is the managed runtime's. */
    private static Map<String, @Nullable Object> members(Object entity) throws IOException {
      Map<String, @Nullable Object> members = new HashMap<>();
      for (Map.Entry<String, Method> each : getters(entity.getClass()).entrySet()) {
        put(each.getKey(), each.getValue(), entity, members);
      }
      members.values().removeIf(Objects::isNull);
      return members;
    }

    /** A key that can't be URL-decoded costs the managed runtime the sequencer too. */
    private static void put(
        String name, Method getter, Object entity, Map<String, @Nullable Object> members)
        throws IOException {
      try {
        members.put(name, value(get(getter, entity)));
      } catch (IOException e) {
        if (!name.equals("urlDecodedKey")) {
          throw e;
        }
        members.remove("sequencer");
      }
    }

    private static @Nullable Object value(@Nullable Object value) throws IOException {
      if (value instanceof List<?> records) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object each : records) {
          values.add(members(each));
        }
        return values;
      }
      return value == null || names(value.getClass()).isEmpty() ? value : members(value);
    }

    private static @Nullable Object get(Method getter, Object entity) throws IOException {
      try {
        return getter.invoke(entity);
      } catch (ReflectiveOperationException e) {
        throw Reflection.failure("read " + getter, e);
      }
    }
  }
}
