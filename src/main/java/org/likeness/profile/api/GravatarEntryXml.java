package org.likeness.profile.api;

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

/** The XML of Gravatar's older API: an element for each field, and one for each value of an array. */
record GravatarEntryXml() implements ProfileFormat {
    private static final String TYPE = "application/xml";

    /** @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, Characters</a> */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        return document("entry", new GravatarEntry(profile).json());
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return document("error", Json.createValue(reason.message()));
    }

    private static ResponseDocument document(String name, JsonValue content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("response");
            write(name, content, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML to memory", e);
        }
        return ResponseDocument.of(TYPE, text.toString());
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
