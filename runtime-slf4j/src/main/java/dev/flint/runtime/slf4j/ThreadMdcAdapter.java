package dev.flint.runtime.slf4j;

import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.ThreadLocalMapOfStacks;
import org.slf4j.spi.MDCAdapter;

/**
 * SLF4J's MDC, one for each thread; threads that a thread starts don't inherit it, as with Logback.
 * Entries keep the order in which they were put.
 */
final class ThreadMdcAdapter implements MDCAdapter {

  @SuppressWarnings("ThreadLocalUsage") // SLF4J makes one adapter.
  private final ThreadLocal<@Nullable Map<String, @Nullable String>> entries = new ThreadLocal<>();

  private final ThreadLocalMapOfStacks stacks = new ThreadLocalMapOfStacks();

  /** Returns the entries of the calling thread, not to be kept. */
  Map<String, @Nullable String> entries() {
    Map<String, @Nullable String> own = entries.get();
    return own == null ? Map.of() : own;
  }

  @Override
  public void put(String key, @Nullable String value) {
    if (key == null) {
      throw new IllegalArgumentException("key cannot be null");
    }
    if (entries.get() == null) {
      entries.set(new LinkedHashMap<>());
    }
    entries.get().put(key, value);
  }

  @Override
  public @Nullable String get(@Nullable String key) {
    return key == null ? null : entries().get(key);
  }

  @Override
  public void remove(String key) {
    Map<String, @Nullable String> own = entries.get();
    if (own != null) {
      own.remove(key);
    }
  }

  @Override
  public void clear() {
    entries.remove();
  }

  @Override
  public Map<String, @Nullable String> getCopyOfContextMap() {
    return new LinkedHashMap<>(entries());
  }

  @Override
  public void setContextMap(@Nullable Map<String, @Nullable String> contextMap) {
    if (contextMap == null) {
      entries.remove();
    } else {
      entries.set(new LinkedHashMap<>(contextMap));
    }
  }

  @Override
  public void pushByKey(String key, String value) {
    stacks.pushByKey(key, value);
  }

  @Override
  public @Nullable String popByKey(String key) {
    return stacks.popByKey(key);
  }

  @Override
  public @Nullable Deque<String> getCopyOfDequeByKey(String key) {
    return stacks.getCopyOfDequeByKey(key);
  }

  @Override
  public void clearDequeByKey(String key) {
    stacks.clearDequeByKey(key);
  }
}
