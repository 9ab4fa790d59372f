// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Video in and out, frame by frame, with exact rates, timestamps, seeking and sound. */
package org.likeness.media.video;
