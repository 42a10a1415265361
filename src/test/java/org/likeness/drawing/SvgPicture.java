package org.likeness.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Reads the SVG of a drawn avatar back into a scene. */
record SvgPicture(Element root) {
    private static final Pattern PATH = Pattern.compile("([MLQCZ])|(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))");

    static SvgPicture of(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new SvgPicture(factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
                .getDocumentElement());
    }

    List<Element> elements() {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < root.getChildNodes().getLength(); i++) {
            elements.add((Element) root.getChildNodes().item(i));
        }
        return elements;
    }

    Scene scene() {
        return new Scene(elements().stream()
                .map(element -> new Scene.Fill(colour(element.getAttribute("fill")), shape(element)))
                .toList());
    }

    private static Colour colour(String css) {
        String digits = css.substring(1);
        return new Colour(Integer.parseInt(digits.length() == 3 ? digits.replaceAll("[0-9a-f]", "$0$0") : digits, 16));
    }

    private static Shape shape(Element element) {
        return switch (element.getLocalName()) {
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "circle" -> oval(element, number(element, "r"), number(element, "r"));
            case "ellipse" -> oval(element, number(element, "rx"), number(element, "ry"));
            case "path" -> path(element);
            default -> throw new IllegalArgumentException("no shape: " + element.getLocalName());
        };
    }

    private static Shape oval(Element element, double halfWidth, double halfHeight) {
        double x = number(element, "cx") - halfWidth;
        double y = number(element, "cy") - halfHeight;
        return new Ellipse2D.Double(x, y, 2 * halfWidth, 2 * halfHeight);
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name)) / 100;
    }

    private static Path2D path(Element element) {
        boolean evenOdd = element.getAttribute("fill-rule").equals("evenodd");
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        var points = new ArrayList<Double>();
        char command = 0;
        Matcher matcher = PATH.matcher(element.getAttribute("d"));
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                points.add(Double.parseDouble(matcher.group(2)) / 100);
            } else {
                command = matcher.group(1).charAt(0);
                points.clear();
            }
            append(path, command, points);
        }
        return path;
    }

    private static void append(Path2D path, char command, List<Double> p) {
        switch (command + "" + p.size()) {
            case "M2" -> path.moveTo(p.get(0), p.get(1));
            case "L2" -> path.lineTo(p.get(0), p.get(1));
            case "Q4" -> path.quadTo(p.get(0), p.get(1), p.get(2), p.get(3));
            case "C6" -> path.curveTo(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5));
            case "Z0" -> path.closePath();
            default -> {}
        }
    }
}
