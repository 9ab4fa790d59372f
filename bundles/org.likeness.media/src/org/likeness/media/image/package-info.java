// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Pictures in files and in memory: reading, writing, sizes, colour spaces, contact sheets, and the bridge to OpenCV. */
package org.likeness.media.image;
