package dev.flint.runtime.gradle;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.Directory;
import org.gradle.api.file.FileCollection;
import org.gradle.api.file.FileSystemLocation;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a task or extension that are settings, found by the settings' names.
 *
 * @param owner the task or extension
 */
record SettingProperties(Object owner) {
  /** Returns the values of settings; those that are no property, or aren't set, aren't given. */
  SettingValues values(List<Definition> settings, Directory base) {
    return SettingValues.of(
        settings, setting -> value(property(setting)), base.getAsFile().toPath());
  }

  /** Lets all properties have the values that those of another have, unless they are set. */
  void followThoseOf(Object other) {
    SettingProperties source = new SettingProperties(other);
    for (Setting setting : Setting.values()) {
      Object from = source.property(setting);
      Object to = property(setting);
      if (from != null && to != null) {
        follow(to, from);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Of one name, they are of one type.
  private static void follow(Object to, Object from) {
    if (to instanceof ConfigurableFileCollection files) {
      files.from(from);
    } else if (to instanceof ListProperty list) {
      list.convention((Provider) from);
    } else if (to instanceof MapProperty map) {
      map.convention((Provider) from);
    } else {
      ((Property) to).convention((Provider) from);
    }
  }

  /** Returns the property of a setting; null where the owner has none. */
  @Nullable Object property(Setting setting) {
    String getter = getter(setting);
    return Arrays.stream(owner.getClass().getMethods())
        .filter(method -> method.getName().equals(getter))
        .findFirst()
        .map(this::call)
        .orElse(null);
  }

  /** Returns the name of a setting's getter. */
  static String getter(Setting setting) {
    String name = setting.property();
    return "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private Object call(Method getter) {
    try {
      return getter.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object value(@Nullable Object property) {
    Object value = property instanceof Provider<?> provider ? provider.getOrNull() : property;
    if (value instanceof FileSystemLocation location) {
      return location.getAsFile();
    }
    if (value instanceof FileCollection files) {
      return files.isEmpty() ? null : List.copyOf(files.getFiles());
    }
    boolean isEmpty =
        value instanceof Collection<?> all && all.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
    return isEmpty ? null : value;
  }
}
