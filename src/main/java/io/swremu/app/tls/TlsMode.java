package io.swremu.app.tls;

/** Where the certificate of the HTTPS port comes from. */
public enum TlsMode {
    /** There is no such port. */
    OFF,
    /** From an authority that the server makes, and that clients have to be told to trust. */
    SELF_SIGNED,
    /** From files of the operator. */
    FILES
}
