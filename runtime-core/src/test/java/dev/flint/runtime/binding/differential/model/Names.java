package dev.flint.runtime.binding.differential.model;

/** Properties whose names are read from methods in more than one way. */
public final class Names {

  private Names() {}

  /** The names that differ between the JavaBeans rule and Jackson's own. */
  public static final class Capitals {
    private String aName;
    private String url;
    private String x;
    private String idNumber;

    public String getAName() {
      return aName;
    }

    public void setAName(String value) {
      aName = value;
    }

    public String getURL() {
      return url;
    }

    public void setURL(String value) {
      url = value;
    }

    public String getX() {
      return x;
    }

    public void setX(String value) {
      x = value;
    }

    public String getIDNumber() {
      return idNumber;
    }

    public void setIDNumber(String value) {
      idNumber = value;
    }
  }

  /** As generators other than JavaBeans write them. */
  public static final class LowerCaseAfterGet {
    private String eTag;

    public String geteTag() {
      return eTag;
    }

    public void seteTag(String value) {
      eTag = value;
    }
  }

  /** The getter says one name, the setter another. */
  public static final class Mixed {
    private String sns;

    public String getSNS() {
      return sns;
    }

    public void setSns(String value) {
      sns = value;
    }
  }

  /** Every way to name a flag. */
  public static final class Flags {
    public boolean isPublic;
    private boolean active;
    private boolean isDone;
    private Boolean boxed;
    private Boolean both;

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean value) {
      active = value;
    }

    public boolean isIsDone() {
      return isDone;
    }

    public void setIsDone(boolean value) {
      isDone = value;
    }

    public Boolean isBoxed() {
      return boxed;
    }

    public void setBoxed(Boolean value) {
      boxed = value;
    }

    public Boolean getBoth() {
      return both;
    }

    public boolean isBoth() {
      return both != null;
    }

    public void setBoth(Boolean value) {
      both = value;
    }
  }

  /** Names at the edge of what a getter is. */
  public static final class Odd {
    public String $dollar;
    public String _underscore;
    public String URL;
    private String first;
    private String snake;
    private String umlaut;

    public String get() {
      return "not a property";
    }

    public boolean is() {
      return true;
    }

    public String get1st() {
      return first;
    }

    public void set1st(String value) {
      first = value;
    }

    public String getsnake_case() {
      return snake;
    }

    public void setsnake_case(String value) {
      snake = value;
    }

    public String getÜber() {
      return umlaut;
    }

    public void setÜber(String value) {
      umlaut = value;
    }

    public String gettysburg() {
      return "a method";
    }

    public String issue() {
      return "a method";
    }
  }
}
