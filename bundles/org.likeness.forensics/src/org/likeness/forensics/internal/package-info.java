// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Networks, features and classifiers behind the forgery detectors. P(fake) everywhere: 1 = fake, 0 = real. */
package org.likeness.forensics.internal;
