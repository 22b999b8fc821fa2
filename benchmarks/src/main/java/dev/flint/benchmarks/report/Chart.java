package dev.flint.benchmarks.report;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;

/** The first answers as bars, in an SVG. */
final class Chart {
  private static final int WIDTH = 800;
  private static final int HEIGHT_OF_TITLE_AND_AXIS = 100;
  private static final int HEIGHT_OF_A_BAR = 34;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Color OTHERS = new Color(0x9a, 0xa5, 0xb1);
  private static final Map<Contender, Color> COLORS =
      Map.of(
          Contender.FLINT, new Color(0xe4, 0x5d, 0x2b),
          Contender.BARE_MAIN, new Color(0xd5, 0xda, 0xe0),
          Contender.C_EXCHANGE, new Color(0xd5, 0xda, 0xe0));

  private Chart() {}

  /** Draws the medians of the time to the first answer. */
  static void write(List<Series> cold, Path file) throws IOException {
    int height = HEIGHT_OF_TITLE_AND_AXIS + HEIGHT_OF_A_BAR * cold.size();
    Rectangle area = new Rectangle(0, 0, WIDTH, height);
    SVGGraphics2D graphics = new SVGGraphics2D(emptySvg());
    graphics.setSVGCanvasSize(area.getSize());
    chart(cold).draw(graphics, area);
    Files.createDirectories(file.getParent());
    try (Writer out = Files.newBufferedWriter(file)) {
      graphics.stream(out, true);
    }
  }

  private static JFreeChart chart(List<Series> cold) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Series series : cold) {
      bars.addValue(series.median(Figure.FIRST_ANSWER), "", label(series));
    }
    JFreeChart chart =
        ChartFactory.createBarChart(
            "ms from exec to the first answer (median)",
            null,
            null,
            bars,
            PlotOrientation.HORIZONTAL,
            false,
            false,
            false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(10, 10, 10, 10));
    chart.getTitle().setFont(FONT.deriveFont(Font.BOLD));
    style(chart.getCategoryPlot(), cold);
    return chart;
  }

  private static void style(CategoryPlot plot, List<Series> series) {
    BarRenderer renderer = new ContenderRenderer(series);
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("0")));
    renderer.setDefaultItemLabelFont(FONT);
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    plot.setRenderer(renderer);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.getDomainAxis().setTickLabelFont(FONT);
    plot.getRangeAxis().setTickLabelFont(FONT);
    plot.getRangeAxis().setUpperMargin(0.1);
  }

  private static String label(Series series) {
    String title = series.candidate().contender().title().replace("`", "");
    return series.candidate().function().name() + " · " + title;
  }

  private static Document emptySvg() {
    try {
      DOMImplementation dom =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
      return dom.createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Colours a bar by what it stands for. */
  private static final class ContenderRenderer extends BarRenderer {
    private static final long serialVersionUID = 1;

    private final transient List<Series> series;

    ContenderRenderer(List<Series> series) {
      this.series = series;
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return COLORS.getOrDefault(series.get(column).candidate().contender(), OTHERS);
    }
  }
}
