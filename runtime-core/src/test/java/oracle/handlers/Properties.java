package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives back a bean whose properties are of every make. Only what the event sets isn't null. */
public final class Properties implements RequestHandler<Properties.Bean, Properties.Bean> {

  @Override
  public Bean handleRequest(Bean bean, Context context) {
    return bean;
  }

  /** Gives its properties' names back in upper case, to be inherited. */
  public abstract static class Base<T> {
    private T inherited;
    protected String guarded;
    private String overridden;

    public T getInherited() {
      return inherited;
    }

    public void setInherited(T inherited) {
      this.inherited = inherited;
    }

    public String getOverridden() {
      return overridden;
    }

    public void setOverridden(String overridden) {
      this.overridden = overridden;
    }
  }

  /** A getter that a bean need not write itself. */
  public interface Described {
    default String getDescription() {
      return "described";
    }
  }

  /** What is hard about beans. */
  public static final class Bean extends Base<Kinds.Nested> implements Described {
    public static String shared = "not a property";
    public transient String passing;
    public final String constant = null;
    public String field;
    public String URLField;
    public String mixed;
    String hidden;
    private String url;
    private String aName;
    private String x;
    private String uRI;
    private Boolean boxed;
    private boolean flag;
    private String written;
    private String fluent;
    private List<String> items;
    private Map<String, String> entries;
    private String annotated;
    private String ignored;
    private String under_score;
    private String $dollar;

    public String getURL() {
      return url;
    }

    public void setURL(String url) {
      this.url = url;
    }

    public String getaName() {
      return aName;
    }

    public void setaName(String aName) {
      this.aName = aName;
    }

    public String getX() {
      return x;
    }

    public void setX(String x) {
      this.x = x;
    }

    public String getuRI() {
      return uRI;
    }

    public void setURI(String uRI) {
      this.uRI = uRI;
    }

    public Boolean isBoxed() {
      return boxed;
    }

    public void setBoxed(Boolean boxed) {
      this.boxed = boxed;
    }

    public boolean isFlag() {
      return flag;
    }

    public void setFlag(boolean flag) {
      this.flag = flag;
    }

    public void setWritten(String written) {
      this.written = written;
    }

    public String getReadBack() {
      return written;
    }

    public String getFluent() {
      return fluent;
    }

    public Bean setFluent(String value) {
      fluent = value;
      return this;
    }

    public Bean withFluent(String value) {
      fluent = "with " + value;
      return this;
    }

    public List<String> getItems() {
      return items;
    }

    public List<String> getMore() {
      return items == null ? null : new ArrayList<>(items);
    }

    public Map<String, String> getEntries() {
      return entries == null ? null : new TreeMap<>(entries);
    }

    @JsonProperty("renamed")
    public String getAnnotated() {
      return annotated;
    }

    public void setAnnotated(String annotated) {
      this.annotated = annotated;
    }

    @JsonIgnore
    public String getIgnored() {
      return ignored;
    }

    @JsonIgnore
    public void setIgnored(String ignored) {
      this.ignored = ignored;
    }

    public String getMixed() {
      return mixed == null ? null : "got " + mixed;
    }

    public String getUnder_score() {
      return under_score;
    }

    public void setUnder_score(String text) {
      this.under_score = text;
    }

    public String get$dollar() {
      return $dollar;
    }

    public void set$dollar(String text) {
      this.$dollar = text;
    }

    @Override
    public String getOverridden() {
      return super.getOverridden();
    }

    public String get() {
      return "no property";
    }

    public String getter() {
      return "no property";
    }

    public String get(int index) {
      return "no property " + index;
    }

    static String getStatic() {
      return "no property";
    }

    String getHidden() {
      return hidden;
    }

    public void getNothing() {}
  }
}
