package org.likeness.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Gravatar's XML: each field is an element, and of several values each is one of that name. */
record EntryXml() implements ProfileFormat {
    private static final String TYPE = "application/xml";

    /** @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, Characters</a> */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Override
    public Document profile(PublicProfile profile) {
        return document("entry", new Entry(profile).json());
    }

    @Override
    public Document refusal(Refused reason) {
        return document("error", Json.createValue(reason.words()));
    }

    private static Document document(String name, JsonValue content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("response");
            write(name, content, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory", e);
        }
        return Document.of(TYPE, text.toString());
    }

    private static void write(String name, JsonValue value, XMLStreamWriter xml) throws XMLStreamException {
        if (value instanceof JsonArray several) {
            for (JsonValue each : several) {
                write(name, each, xml);
            }
            return;
        }
        xml.writeStartElement(name);
        if (value instanceof JsonObject fields) {
            for (var field : fields.entrySet()) {
                write(field.getKey(), field.getValue(), xml);
            }
        } else {
            String text = ((JsonString) value).getString();
            xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll("\uFFFD"));
        }
        xml.writeEndElement();
    }
}
