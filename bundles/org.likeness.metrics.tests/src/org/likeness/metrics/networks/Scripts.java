// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.networks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Networks for tests: the one of make.py, and archives of a line of TorchScript, without weights. */
public final class Scripts {
  private static final String HEAD = """
      class M(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        _is_full_backward_hook : Optional[bool]
      """;

  private Scripts() {}

  /** The network of make.py as a file of a folder. */
  public static Path features(Path folder) throws IOException {
    try (InputStream in = Scripts.class.getResourceAsStream("features.pt")) {
      return Files.write(folder.resolve("features.pt"), in.readAllBytes());
    }
  }

  /** A file of a network whose forward gives an expression of {@code x}; names are {@code torch.}'s. */
  public static Path of(Path folder, String name, String expression) throws IOException {
    return withForward(folder, name, "self: __torch__.M, x: Tensor", "Tensor", expression);
  }

  /** The same with all of its head. */
  public static Path withForward(Path folder, String name, String arguments, String type, String expression) throws IOException {
    String text = HEAD + "  def forward(" + arguments + ") -> " + type + ":\n    return " + expression + "\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      store(zip, "data.pkl", pickle());
      store(zip, "code/__torch__.py", text.getBytes(StandardCharsets.UTF_8));
      store(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      store(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
      store(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  /** {@code __torch__.M()} with the state {training: true, _is_full_backward_hook: None}, protocol 2. */
  private static byte[] pickle() {
    String text = "\u0080\u0002c__torch__\nM\n)\u0081}(X\u0008\0\0\0training\u0088X\u0016\0\0\0_is_full_backward_hookNub.";
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry("m/" + name);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    try {
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
