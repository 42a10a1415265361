package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A DNS server on a free UDP port of 127.0.0.1 that gives the same answer to every query. */
public final class LittleDns implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int NO_SUCH_NAME = 3;
    private static final int SRV = 33;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final UnaryOperator<byte[]> answers;

    /** @param answers makes the answer to a query; nothing is sent if it is empty */
    public LittleDns(UnaryOperator<byte[]> answers) throws IOException {
        this.answers = answers;
        var thread = new Thread(this::serve, "little DNS");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with these records, each {@code priority weight port target}. */
    public static UnaryOperator<byte[]> records(String... records) {
        return question -> answer(question, 0, records);
    }

    /** Answers that the name does not exist. */
    static UnaryOperator<byte[]> noSuchName() {
        return question -> answer(question, NO_SUCH_NAME);
    }

    public String url() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    /** The queried names, in order. */
    public List<String> asked() {
        return asked;
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                byte[] question = Arrays.copyOf(packet.getData(), packet.getLength());
                asked.add(name(question));
                byte[] answer = answers.apply(question);
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            }
        } catch (SocketException e) {
            // closed: the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(byte[] question) {
        var name = new StringBuilder();
        for (int at = HEADER; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".").append(new String(question, at + 1, question[at], US_ASCII));
        }
        return name.toString();
    }

    private static byte[] answer(byte[] question, int code, String... records) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(question, 0, 2); // its number
            out.writeShort(0x8180 | code);
            out.writeShort(1);
            out.writeShort(records.length);
            out.writeInt(0);
            out.write(question, HEADER, question.length - HEADER);
            for (String record : records) {
                String[] parts = record.split(" ", -1);
                byte[] target = target(parts[3]);
                out.writeShort(0xc000 | HEADER); // the name of the question
                out.writeShort(SRV);
                out.writeShort(1);
                out.writeInt(60);
                out.writeShort(6 + target.length);
                for (int i = 0; i < 3; i++) {
                    out.writeShort(Integer.parseInt(parts[i]));
                }
                out.write(target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] target(String name) {
        var bytes = new ByteArrayOutputStream();
        for (String label : name.equals(".") ? new String[0] : name.split("\\.", -1)) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
