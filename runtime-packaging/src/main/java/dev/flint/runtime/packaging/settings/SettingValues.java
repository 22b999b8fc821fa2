package dev.flint.runtime.packaging.settings;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of settings, as a front has them, read as what they are. */
public final class SettingValues {
  private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
  private final Path base;

  private SettingValues(Path base) {
    this.base = base;
  }

  /**
   * Collects the values of some settings.
   *
   * @param definitions the settings
   * @param front returns the value of each: a text, number, boolean, file, path or constant, or a
   *     collection or map of such; null where it isn't given
   * @param base the folder that relative files are in
   * @return the values
   */
  public static SettingValues of(
      List<Definition> definitions, Function<Setting, @Nullable Object> front, Path base) {
    SettingValues values = new SettingValues(base);
    for (Definition definition : definitions) {
      Object value = front.apply(definition.setting());
      if (value != null) {
        values.values.put(definition.setting(), value);
      } else if (!definition.initial().isEmpty()) {
        values.values.put(definition.setting(), definition.initial());
      }
    }
    return values;
  }

  /**
   * Returns the folder that relative files are in.
   *
   * @return a folder
   */
  public Path base() {
    return base;
  }

  /**
   * Returns a text without the blanks around it.
   *
   * @param setting the setting
   * @return the text; empty where it isn't given
   */
  public String text(Setting setting) {
    return given(setting).orElse("").strip();
  }

  /**
   * Returns a text that is more than blanks.
   *
   * @param setting the setting
   * @return the text without the blanks around it
   */
  public Optional<String> textIfAny(Setting setting) {
    return Optional.of(text(setting)).filter(text -> !text.isEmpty());
  }

  /**
   * Returns a text as it is.
   *
   * @param setting the setting
   * @return the text, where it is given
   */
  public Optional<String> given(Setting setting) {
    return Optional.ofNullable(values.get(setting)).map(Object::toString);
  }

  /**
   * Tells whether a setting is true.
   *
   * @param setting the setting
   * @return false where it is not given either
   */
  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  /**
   * Returns a number.
   *
   * @param setting the setting
   * @return the number, where it is given
   */
  public Optional<Integer> number(Setting setting) {
    return textIfAny(setting).map(Integer::valueOf);
  }

  /**
   * Returns a constant.
   *
   * @param setting the setting
   * @param type the constants, each named by its {@code toString}
   * @param <E> the constants' type
   * @return the constant, where one is given
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public <E extends Enum<E>> Optional<E> choice(Setting setting, Class<E> type) {
    return given(setting).map(name -> Choice.parse(type, name, setting));
  }

  /**
   * Returns a file or folder.
   *
   * @param setting the setting
   * @return its path, where it is given
   */
  public Optional<Path> file(Setting setting) {
    return Optional.ofNullable(values.get(setting)).map(this::path);
  }

  /**
   * Returns texts.
   *
   * @param setting the setting
   * @return the texts; none where it isn't given
   */
  public List<String> texts(Setting setting) {
    return all(setting).stream().map(String::valueOf).toList();
  }

  /**
   * Returns files and folders.
   *
   * @param setting the setting
   * @return their paths; none where it isn't given
   */
  public List<Path> files(Setting setting) {
    return all(setting).stream().map(this::path).toList();
  }

  /**
   * Returns names with values.
   *
   * @param setting the setting
   * @return the map; empty where it isn't given
   */
  public Map<String, String> variables(Setting setting) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (values.get(setting) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
    }
    return variables;
  }

  private Collection<?> all(Setting setting) {
    return values.get(setting) instanceof Collection<?> all ? all : List.of();
  }

  private Path path(Object value) {
    return value instanceof File file ? file.toPath() : base.resolve(value.toString());
  }
}
