// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import ai.djl.pytorch.jni.OpModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs our TorchScript text into the archive that torch's loader reads.
 *
 * <p>The text is TorchScript's serialised dialect (typed, no imports, {@code torch.} = {@code aten::}); {@code data.pkl}
 * is the pickle of one module object without parameters. Format version 3, entries stored uncompressed.
 */
final class OpArchive {

  private static final List<String> PARTS = List.of("autograd", "nn", "sampling", "reduce", "optim");
  private static final String HEAD = """
      class M(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        _is_full_backward_hook : Optional[bool]
      """;

  private OpArchive() {}

  static OpModule load() {
    try {
      return OpModule.load(zip());
    } catch (IOException e) {
      throw new UncheckedIOException("The operations could not be loaded", e);
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      store(zip, "m/data.pkl", pickledModule());
      store(zip, "m/code/__torch__.py", text().getBytes(StandardCharsets.UTF_8));
      store(zip, "m/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      store(zip, "m/version", "3\n".getBytes(StandardCharsets.US_ASCII));
      store(zip, "m/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static String text() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (String part : PARTS) {
      try (InputStream in = OpArchive.class.getResourceAsStream("ops/" + part + ".torchscript")) {
        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""));
      }
    }
    return text.toString();
  }

  /** Protocol 2: {@code __torch__.M()} with the state {training: true, _is_full_backward_hook: None}. */
  private static byte[] pickledModule() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x80, 2});
    out.write("c__torch__\nM\n)".getBytes(StandardCharsets.US_ASCII));
    out.write((byte) 0x81);
    out.write('}');
    out.write('(');
    text(out, "training");
    out.write((byte) 0x88);
    text(out, "_is_full_backward_hook");
    out.write("Nub.".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) throws IOException {
    out.write(new byte[] {'X', (byte) text.length(), 0, 0, 0});
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void store(ZipOutputStream zip, String name, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(data);
    ZipEntry entry = new ZipEntry(name);
    entry.setSize(data.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }
}
