package dev.flint.runtime.training;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.flint.runtime.binding.JacksonErrors;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import dev.flint.runtime.binding.jackson.events.EventTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Binds a type without an event, so that the classes are loaded which its first event will need.
 *
 * <p>None of the function's code is called for that. Where a type leads to a class of the
 * function's, its readers and writers are made, as they are for its first event, and a map is read
 * and written in its place. And the mapper is one that heeds neither annotations nor modules, since
 * what they name is the function's code too.
 *
 * <p>What goes wrong is told in a line on standard error, and nothing else.
 */
final class JacksonRehearsal {

  /** Few functions have as many; but generic classes may lead to ever new types without an end. */
  private static final int MAX_TYPES = 500;

  private final Type type;
  private final ObjectMapper mapper = JacksonMapper.plain();

  JacksonRehearsal(Type type) {
    this.type = type;
  }

  /** Does what the type needs to be read. */
  void read() {
    try {
      JavaType root = mapper.constructType(type);
      mapper.readerFor(root);
      readSample(isOfLibraries(reachedFrom(root)) ? root : map());
    } catch (Throwable e) {
      tell(e);
    }
  }

  /** Does what the type needs to be written. */
  void write() {
    try {
      JavaType root = mapper.constructType(type);
      List<JavaType> reached = reachedFrom(root);
      if (isOfLibraries(reached)) {
        writeSample(root);
      } else {
        makeWriters(reached);
        writeSample(map());
      }
    } catch (Throwable e) {
      tell(e);
    }
  }

  private void tell(Throwable e) {
    String problem = e.getClass().getName() + ": " + JacksonErrors.detail(e);
    System.err.println(
        "Not all of " + type.getTypeName() + " is trained: " + problem.replace('\n', ' '));
  }

  private JavaType map() {
    return mapper.getTypeFactory().constructMapType(Map.class, String.class, Object.class);
  }

  private Object readSample(JavaType sampled) throws IOException {
    String document = SampleDocument.of(sampled, mapper.getDeserializationConfig());
    return mapper.readerFor(sampled).readValue(document.getBytes(StandardCharsets.UTF_8));
  }

  private void writeSample(JavaType sampled) throws IOException {
    mapper.writerFor(sampled).writeValue(new ByteArrayOutputStream(), readSample(sampled));
  }

  /** One by one: a writer has those of its properties only where these are of final classes. */
  private void makeWriters(List<JavaType> types) throws JsonMappingException {
    SerializerProvider writers = mapper.getSerializerProviderInstance();
    for (JavaType each : types) {
      writers.findValueSerializer(each);
    }
  }

  /** Returns the type with those of its elements, its properties and so on, nearest first. */
  private List<JavaType> reachedFrom(JavaType root) {
    Set<JavaType> seen = new HashSet<>(List.of(root));
    List<JavaType> reached = new ArrayList<>(seen);
    for (int i = 0; i < reached.size() && i < MAX_TYPES; i++) {
      for (JavaType part : partsOf(reached.get(i))) {
        if (seen.add(part)) {
          reached.add(part);
        }
      }
    }
    return reached;
  }

  private List<JavaType> partsOf(JavaType whole) {
    List<JavaType> parts = new ArrayList<>(whole.getBindings().getTypeParameters());
    if (whole.isArrayType()) {
      parts.add(whole.getContentType());
    } else if (!isPlain(whole.getRawClass())) {
      SerializationConfig config = mapper.getSerializationConfig();
      for (BeanPropertyDefinition property : config.introspect(whole).findProperties()) {
        parts.add(property.getPrimaryType());
      }
    }
    return parts;
  }

  private static boolean isOfLibraries(List<JavaType> types) {
    for (JavaType each : types) {
      Class<?> raw = each.getRawClass();
      if (!each.isArrayType() && !isPlain(raw) && !EventTypes.isEventType(raw)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a class is the JDK's or Joda-Time's, and so a value, or holds what its type
   * says.
   */
  private static boolean isPlain(Class<?> raw) {
    String name = raw.getName();
    return raw.isPrimitive() || name.startsWith("java.") || name.startsWith("org.joda.time.");
  }
}
